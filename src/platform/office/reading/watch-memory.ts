const mebi = 1024 * 1024;
const everyMilliseconds = 200;

/** Looks at the process's memory while files are being read. */
export type MemoryWatch = { readonly start: () => void; readonly stop: () => void };

/**
 * A worker's limit covers its heap only; what its libraries take beside the heap shows in the process. Calls
 * `onExceeded` for as long as the process has grown by more than the limit since the watch started.
 */
export function watchMemory(mebibytesMax: number, onExceeded: () => void): MemoryWatch {
  let timer: NodeJS.Timeout | null = null;
  let before = 0;

  function start(): void {
    if (timer !== null) return;
    before = process.memoryUsage.rss();
    timer = setInterval(() => {
      if (process.memoryUsage.rss() - before > mebibytesMax * mebi) onExceeded();
    }, everyMilliseconds);
    timer.unref();
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }
  return { start, stop };
}
