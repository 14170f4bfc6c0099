import { readFileSync } from 'node:fs';

/** Resident memory of a process, shared libraries included, in bytes. */
export interface ProcessMemory {
  now: number;
  /** The most that it has been so far. */
  peak: number;
}

/** `undefined` where there is no such process, or no `/proc`. */
export function memoryOfProcess(pid: number): ProcessMemory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      now: bytesOf('VmRSS', status),
      peak: bytesOf('VmHWM', status),
    };
  } catch {
    return undefined;
  }
}

function bytesOf(field: string, status: string): number {
  const [, kilobytes] = status.match(`${field}:\\s*(\\d+) kB`) ?? [];
  return Number(kilobytes) * 1024;
}
