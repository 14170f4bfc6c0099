import { Measurement } from './Meter';

/** What an operation does with many at once, to what it does one at a time. */
export interface ConcurrencyRatio {
  operation: string;
  requestsPerSecond: number;
  /** Of the backend; `undefined` where the system does not tell. */
  backendCpu?: number;
}

/** Compares the load with the most at once to that of one at a time, where both were measured. */
export function concurrencyRatios(
  measurements: readonly Measurement[],
): ConcurrencyRatio[] {
  return measurements
    .filter(({ concurrency }) => concurrency > 1)
    .flatMap(many => {
      const one = measurements.find(
        ({ operation, concurrency }) =>
          operation === many.operation && concurrency === 1,
      );
      if (!one) return [];
      return {
        operation: many.operation,
        requestsPerSecond: many.requestsPerSecond / one.requestsPerSecond,
        backendCpu:
          many.backendCpu !== undefined && one.backendCpu
            ? many.backendCpu / one.backendCpu
            : undefined,
      };
    });
}
