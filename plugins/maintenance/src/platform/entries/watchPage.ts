export interface PageWatcher {
  /** The network is there again, as far as the browser knows. */
  onOnline(): void;
  /** The page is looked at again. */
  onVisible(): void;
  /** The page may never be looked at again; on phones nothing else is told. */
  onLeft(): void;
}

/** @returns what ends the watch */
export function watchPage(watcher: PageWatcher): () => void {
  const onOnline = () => watcher.onOnline();
  const onLeft = () => watcher.onLeft();
  const onVisibility = () =>
    document.visibilityState === 'hidden'
      ? watcher.onLeft()
      : watcher.onVisible();
  window.addEventListener('online', onOnline);
  window.addEventListener('pagehide', onLeft);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pagehide', onLeft);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
