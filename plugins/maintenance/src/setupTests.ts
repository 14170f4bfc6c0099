import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { format } from 'node:util';
import { noteProblem, takeProblems } from './__testUtils__/problems';

// The first lazy import of the component library takes seconds on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

// The library's list boxes ask what is in view; in jsdom nothing ever is.
Object.defineProperty(globalThis, 'IntersectionObserver', {
  writable: true,
  value: class {
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  },
});

// It has nothing to scroll either, and says so.
Object.assign(globalThis, { scroll: () => {}, scrollTo: () => {} });

const NOISE = [
  // Backstage's own components, of Material UI 4.
  /^Warning: findDOMNode is deprecated/,
  // The editor of cases measures its text, which has no size here.
  /getClientRects is not a function/,
  // Parts that load or move in their own time: it is about the moment at which a
  // test looks, and comes and goes with how busy the machine is.
  /^Warning: (An update to \S+|A suspended resource finished loading) inside a test/,
];

// What breaks on a screen fails a test also where it does not look there.
Object.assign(console, {
  error: (...args: unknown[]) => {
    const problem = format(...args);
    if (!NOISE.some(known => known.test(problem))) noteProblem(problem);
  },
});

afterEach(() => {
  const problems = takeProblems();
  if (problems.length > 0) throw new Error(problems.join('\n\n'));
});
