import { LoudEmitter } from '../refuse.ts'

type ThemeSource = 'system' | 'light' | 'dark'

export type ThemeEventArguments = { updated: [] }

class NativeTheme extends LoudEmitter<ThemeEventArguments> {
  private source: ThemeSource = 'system'
  get themeSource(): ThemeSource {
    return this.source
  }
  set themeSource(source: ThemeSource) {
    const wasDark = this.shouldUseDarkColors
    this.source = source
    if (this.shouldUseDarkColors !== wasDark) this.tell('updated')
    for (const follow of followers) follow(source)
  }
  /** There is no system here whose colours could be dark. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

const followers = new Set<(source: ThemeSource) => void>()

export const nativeTheme = new NativeTheme('nativeTheme', ['updated'])

/** Calls the follower now, unless the theme is the system's, and at each change; returns what ends that. */
export const followTheme = (follow: (scheme: 'light' | 'dark' | '') => void): (() => void) => {
  const tell = (source: ThemeSource): void => follow(source === 'system' ? '' : source)
  if (nativeTheme.themeSource !== 'system') tell(nativeTheme.themeSource)
  followers.add(tell)
  return () => void followers.delete(tell)
}
