// Chromium keeps its pages in a sandbox that not every Linux lets a plain program make; it ends without a window then.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'

type Facts = {
  readonly isRoot: boolean
  /** What the system says of user namespaces; undefined where it has no such setting. */
  readonly settings: {
    readonly apparmorRestricts: string | undefined
    readonly clone: string | undefined
  }
  /** Whether one could be made just now; undefined where that could not be tried. */
  readonly canMakeNamespace: boolean | undefined
  /** The program beside Electron that makes the sandbox as root, where it may. */
  readonly helper: {
    readonly path: string
    readonly state: Pick<Stats, 'uid' | 'mode'> | undefined
  }
}

const SET_USER_ID = 0o4000
const EXECUTABLE_BY_ALL = 0o001

/** What a person has to do before Electron can open a window here; undefined when nothing. */
export const sandboxRemedy = ({ isRoot, settings, canMakeNamespace, helper }: Facts): string | undefined => {
  const isDenied = settings.apparmorRestricts === '1' || settings.clone === '0' || canMakeNamespace === false
  const needed = SET_USER_ID | EXECUTABLE_BY_ALL
  const isHelperReady = helper.state?.uid === 0 && (helper.state.mode & needed) === needed
  if (isRoot || !isDenied || isHelperReady) return undefined
  const path = `'${helper.path.replaceAll("'", String.raw`'\''`)}'`
  return (
    "This system lets no plain program make the sandbox that Electron keeps its pages in. Allow Electron's own helper " +
    `to make it, with these two commands, and start again:\n\n  sudo chown root:root ${path}\n  sudo chmod 4755 ${path}\n`
  )
}

/** Looks at this computer for the sandbox of an Electron. */
export const readSandboxFacts = (electron: string): Facts => {
  const path = join(dirname(electron), 'chrome-sandbox')
  return {
    isRoot: process.getuid?.() === 0,
    settings: {
      apparmorRestricts: readSetting('apparmor_restrict_unprivileged_userns'),
      clone: readSetting('unprivileged_userns_clone'),
    },
    canMakeNamespace: tryNamespace(),
    helper: { path, state: statSync(path, { throwIfNoEntry: false }) },
  }
}

const readSetting = (name: string): string | undefined => {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim()
  } catch {
    return undefined
  }
}

const tryNamespace = (): boolean | undefined => {
  const { status, error } = spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' })
  return error === undefined ? status === 0 : undefined
}
