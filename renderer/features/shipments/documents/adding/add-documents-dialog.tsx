import { Button, Group, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import { focusFirstField } from '#ui/fields/focus-field.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { useReturnFocus } from '../../actions/dialog/use-return-focus.ts'
import { AddingOutcome } from './adding-outcome.tsx'
import { AddingItem } from './adding-item.tsx'
import { type AddingRow, canBeAdded, twinOf } from './adding.ts'
import { documentFieldName, documentFields } from '../document-problems.ts'
import classes from './adding.module.css'
import { LeaveDialog } from './leave-dialog.tsx'
import { PickFilesButton } from '../pick-files-button.tsx'
import type { Adding } from './use-adding.ts'
import { useFocusOnceRead } from './use-focus-once-read.ts'

type AddDocumentsDialogProps = {
  readonly adding: Adding
  /** What the shipment has already. */
  readonly there: readonly StoredDocument[]
  readonly onFiles: (files: readonly File[]) => void
  /** All that was chosen is added. */
  readonly onDone: (added: number) => void
  readonly onClose: () => void
}

/** Files that were dropped, pasted or picked: each is described and checked, then all are added, one after the other. */
export const AddDocumentsDialog = ({ adding, there, onFiles, onDone, onClose }: AddDocumentsDialogProps) => {
  const { t } = useTranslation(['documents', 'common'])
  const { list, state } = adding
  const [isLeaving, setLeaving] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  useReturnFocus()
  useFocusOnceRead(adding, confirm)
  const { rows, reading, running } = state
  const isRunning = running !== 'no'
  const wanted = rows.filter(canBeAdded)
  const isOff = isRunning || wanted.length === 0 || reading > 0

  const add = async (): Promise<void> => {
    if (isOff) return
    const end = await list.add(Date.now())
    if (end.kind === 'wrong') focusFirstField(new Set(namesOfProblems(list.get().rows)))
    else if (end.kind === 'tried' && end.isNothingLeft) onDone(end.added)
  }
  const leave = (): void => {
    if (isRunning) list.stop()
    else if (wanted.length > 0 || reading > 0) setLeaving(true)
    else onClose()
  }
  const stay = (): void => {
    setLeaving(false)
    setTimeout(() => confirm.current?.focus())
  }
  useShortcut({
    keys: 'mod+Enter',
    label: t('adding.title'),
    group: t('group'),
    run: () => void add(),
    disabled: isLeaving,
    inFields: true,
    inDialog: true,
  })
  return (
    <Modal
      opened
      onClose={leave}
      title={t('adding.title')}
      size={760}
      // The question has both to itself.
      closeOnEscape={!isLeaving}
      trapFocus={!isLeaving}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <ul className={classes['addingList']} aria-label={t('adding.files')}>
        {rows.map((row) => (
          <AddingItem
            key={row.document.id}
            row={row}
            isRunning={isRunning}
            twin={twinOf(row, rows, there)}
            onChange={list.describe}
            onLeaveOut={() => list.leaveOut(row.document.id)}
          />
        ))}
      </ul>
      <div className={classes['foot']}>
        <AddingOutcome adding={adding} />
        <Group justify="flex-end">
          <PickFilesButton onFiles={onFiles} disabled={isRunning} variant="subtle">
            {t('adding.more')}
          </PickFilesButton>
          <span className={classes['space']} />
          <Button onClick={leave}>{t(leaveWord(running, wanted.length))}</Button>
          <Button
            ref={confirm}
            variant="filled"
            aria-disabled={isOff}
            data-disabled={isOff}
            rightSection={<KeyHint keys="mod+Enter" />}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void add()}
          >
            {t('adding.add', { count: wanted.length })}
          </Button>
        </Group>
      </div>
      {isLeaving && <LeaveDialog count={wanted.length + reading} onLeave={onClose} onStay={stay} />}
    </Modal>
  )
}

const leaveWord = (running: Adding['state']['running'], wanted: number) => {
  switch (running) {
    case 'yes':
      return 'adding.stop'
    case 'stopping':
      return 'adding.stopping'
    case 'no':
      return wanted > 0 ? 'adding.cancel' : 'adding.close'
  }
}

const namesOfProblems = (rows: readonly AddingRow[]): readonly string[] =>
  rows.flatMap(({ document, problems }) =>
    documentFields.flatMap((field) =>
      problems[field] === undefined ? [] : [documentFieldName(document.id, field)],
    ),
  )
