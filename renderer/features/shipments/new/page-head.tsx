import { Button, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/shortcuts/key-hint.tsx'
import { useShortcut } from '../../../ui/shortcuts/use-shortcut.ts'
import { DraftNote } from './draft-note.tsx'
import classes from './new.module.css'
import type { KeptDraft } from './state/use-kept-draft.ts'

type PageHeadProps = {
  readonly draft: KeptDraft
  readonly isSaving: boolean
  readonly onSave: () => void
  readonly onSaveAnother: () => void
  readonly onPaste: () => void
  readonly onStartAfresh: () => void
}

/** The title of the page and what can be done with all of it. */
export const PageHead = (props: PageHeadProps) => {
  const { draft, isSaving, onSave, onSaveAnother, onPaste, onStartAfresh } = props
  const { t } = useTranslation('new-shipment')
  const group = t('group')
  useShortcut({ keys: 'mod+Enter', label: t('save'), group, run: onSave, inFields: true })
  useShortcut({ keys: 'mod+shift+Enter', label: t('saveAnother'), group, run: onSaveAnother, inFields: true })
  useShortcut({ keys: 'mod+J', label: t('pasteJson'), group, run: onPaste, inFields: true })
  return (
    <header className={classes['head']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {t('title')}
      </Title>
      <DraftNote draft={draft} />
      {draft.keptAt !== undefined && (
        <Button variant="subtle" color="gray" onClick={onStartAfresh}>
          {t('startAfresh')}
        </Button>
      )}
      <Button onClick={onPaste} aria-keyshortcuts="Control+J">
        {t('pasteJson')}
      </Button>
      <Button onClick={onSaveAnother} disabled={isSaving} aria-keyshortcuts="Control+Shift+Enter">
        {t('saveAnother')}
      </Button>
      <Button
        variant="filled"
        onClick={onSave}
        loading={isSaving}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="mod+Enter" />}
      >
        {t('save')}
      </Button>
    </header>
  )
}
