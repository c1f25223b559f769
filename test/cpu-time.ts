/** Milliseconds that the processor worked for this process so far: what other programs do does not count. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
