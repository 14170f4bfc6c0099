/** Times each call and tells the median, the slow ones and the processor time. */
export async function measure(
  name: string,
  calls: number,
  work: (call: number) => Promise<unknown> | unknown,
) {
  for (let i = 0; i < Math.min(20, calls - 1); i++) await work(i);
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  for (let i = 0; i < calls; i++) {
    const before = performance.now();
    await work(i);
    times.push(performance.now() - before);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const figures = [
    ['p50', at(0.5)],
    ['p95', at(0.95)],
    ['CPU', (user + system) / 1000 / calls],
  ] as const;
  console.log(
    [
      `  ${name.padEnd(40)}`,
      ...figures.map(
        ([label, ms]) => `${label} ${ms.toFixed(2).padStart(8)} ms`,
      ),
    ].join('  '),
  );
}
