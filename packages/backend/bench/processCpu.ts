import { readFileSync } from 'node:fs';

/** `USER_HZ`, in which Linux tells times to programs on every architecture Node runs on. */
const TICKS_PER_SECOND = 100;

/** Fields of `/proc/<pid>/stat` after the name of the program. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/**
 * CPU time that all threads of a process have used so far, in milliseconds with
 * a grain of ten; `undefined` where there is no such process, or no `/proc`.
 */
export function cpuOfProcess(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
    return (ticks * 1000) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
