import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { refuse } from '#shared/api-error.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import type { ChoosePaths } from './choose-path.ts'
import { isSameFolder, type RefuseDataFolder } from './data-folder-guard.ts'

type Ports = { readonly choosePaths: ChoosePaths; readonly refuseDataFolder: RefuseDataFolder }
type Named = {
  /** Where in the request the folder stands. */
  readonly property: string
  /** Whether the caller may name any folder. */
  readonly mayNameFiles?: boolean | undefined
  /** Folders that were chosen at an earlier time. */
  readonly earlier: readonly (string | undefined)[]
}

/** Folders that the desk writes into or reads from by itself: a page names only those that the person chose. */
export const createChosenFolders = ({ choosePaths, refuseDataFolder }: Ports) => {
  const chosen = new Set<string>()
  return {
    /** Asks the person; nothing when they would rather not. */
    choose: async (): Promise<{ readonly folder?: string }> => {
      const folder = await choosePaths.folder()
      if (folder === undefined) return {}
      chosen.add(folder)
      return { folder }
    },

    /** Whether the folder is another one that the desk uses, whatever way leads there. */
    areOne: (folder: string, other: string | undefined): boolean =>
      other !== undefined && isSameFolder(folder, other),

    /** @throws Refusal what speaks against a folder */
    check: (folder: string, { property, mayNameFiles = false, earlier }: Named): void => {
      const refused = (key: SentenceKey) =>
        refuse('validation_error', { property, code: 'invalid_value', sentence: { key } })
      if (!mayNameFiles && !chosen.has(folder) && !earlier.includes(folder))
        throw refused('folder_not_chosen')
      if (!isAbsolute(folder)) throw refused('folder_not_whole')
      if (!isFolder(folder)) throw refused('folder_unknown')
      refuseDataFolder(folder, property)
    },
  }
}
export type ChosenFolders = ReturnType<typeof createChosenFolders>

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
