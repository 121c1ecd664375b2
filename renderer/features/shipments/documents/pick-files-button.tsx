import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { usePickFiles } from './use-pick-files.tsx'

type PickFilesButtonProps = Pick<ButtonProps, 'size' | 'variant' | 'leftSection'> & {
  readonly onFiles: (files: readonly File[]) => void
  readonly disabled?: boolean
  /** Why it is not possible now; it stays in its place and says so. */
  readonly disabledReason?: string | undefined
  /** The key that does the same, and the heading that it is listed under. */
  readonly shortcut?: { readonly keys: string; readonly label: string; readonly group: string }
  readonly children: ReactNode
}

/** Lets several files be picked in the system's own dialog. */
export const PickFilesButton = (props: PickFilesButtonProps) => {
  const { onFiles, disabled = false, disabledReason, shortcut, children, ...look } = props
  const { input, pick: openDialog } = usePickFiles(onFiles)
  const isOff = disabled || disabledReason !== undefined
  const pick = (): void => {
    if (!isOff) openDialog()
  }
  return (
    <>
      {shortcut && <PickKey {...shortcut} isOff={disabled} disabledReason={disabledReason} pick={pick} />}
      {input}
      <Tooltip
        label={disabledReason}
        disabled={disabledReason === undefined}
        multiline
        maw={320}
        openDelay={0}
      >
        <Button
          {...look}
          aria-disabled={isOff}
          data-disabled={isOff}
          {...(shortcut && {
            rightSection: <KeyHint keys={shortcut.keys} />,
            'aria-keyshortcuts': shortcut.keys,
          })}
          onClick={pick}
        >
          {children}
        </Button>
      </Tooltip>
    </>
  )
}

type PickKeyProps = NonNullable<PickFilesButtonProps['shortcut']> & {
  readonly isOff: boolean
  readonly disabledReason: string | undefined
  readonly pick: () => void
}

const PickKey = ({ keys, label, group, isOff, disabledReason, pick }: PickKeyProps) => {
  useShortcut({ keys, label, group, run: pick, disabled: isOff, disabledReason })
  return null
}
