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
window.scroll = () => {};
window.scrollTo = () => {};

const NOISE = [
  // Backstage's own components, of Material UI 4.
  /^Warning: findDOMNode is deprecated/,
  // Parts of the component libraries that move or load in their own time; it is
  // about when a test looks, not about what is on the screen.
  /^Warning: An update to (\$|ForwardRef\(|[a-z])\S* inside a test was not wrapped in act/,
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
