import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

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
