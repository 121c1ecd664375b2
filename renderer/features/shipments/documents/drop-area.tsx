import { Portal } from '@mantine/core'
import { IconBan, IconFileDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './documents.module.css'
import { type Dropped, useDroppedFiles } from './use-dropped-files.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

type DropAreaProps = {
  readonly onFiles: (files: readonly File[]) => void
  /** Why no file is taken here now; absent when they are. */
  readonly disabledReason?: string | undefined
  /** Also while a dialog is open, as it is the one that the files are for. */
  readonly inDialog?: boolean
  readonly children?: ReactNode
}

/** Takes files that are dropped anywhere in the window, and says so while they are dragged over it. */
export const DropArea = ({ onFiles, disabledReason, inDialog = false, children }: DropAreaProps) => {
  const { t } = useTranslation('documents')
  const notify = useNotify()
  const take = ({ files, hadFolders }: Dropped): void => {
    if (disabledReason !== undefined) return void notify({ message: disabledReason, color: 'yellow' })
    if (hadFolders) notify({ message: t('drop.folders'), color: 'yellow' })
    if (files.length > 0) onFiles(files)
  }
  const isOver = useDroppedFiles(take, inDialog)
  return (
    <>
      {children}
      {isOver && (
        <Portal>
          <div
            className={classes['drop']}
            data-refused={disabledReason !== undefined || undefined}
            role="status"
          >
            {disabledReason === undefined ? (
              <IconFileDownload size={40} aria-hidden />
            ) : (
              <IconBan size={40} aria-hidden />
            )}
            <span>{disabledReason ?? t('drop.here')}</span>
          </div>
        </Portal>
      )}
    </>
  )
}
