import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { DraftNote } from './draft-note.tsx'
import classes from './new.module.css'
import type { KeptDraft } from '#ui/form/use-kept-draft.ts'
import longForm from '#ui/layout/long-form.module.css'

type PageHeadProps = {
  readonly title: ReactNode
  /** What the keys of the page stand under. */
  readonly group: string
  readonly draft: KeptDraft
  readonly saving: { readonly label: string; readonly isSaving: boolean; readonly save: () => void }
  readonly onPaste: () => void
  /** Lets go of what was typed, and how that is called here. */
  readonly discard: { readonly label: string; readonly run: () => void }
  /** What else can be done with this page. */
  readonly children?: ReactNode
}

/** The title of the page and what can be done with all of it. */
export const PageHead = (props: PageHeadProps) => {
  const { title, group, draft, saving, onPaste, discard, children } = props
  const { t } = useTranslation('new-shipment')
  useShortcut({ keys: 'mod+Enter', label: saving.label, group, run: saving.save, inFields: true })
  useShortcut({ keys: 'mod+J', label: t('pasteJson'), group, run: onPaste, inFields: true })
  return (
    <header className={longForm['head']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {title}
      </Title>
      <DraftNote draft={draft} />
      {draft.keptAt !== undefined && (
        <Button variant="subtle" color="gray" onClick={discard.run}>
          {discard.label}
        </Button>
      )}
      <Button onClick={onPaste} aria-keyshortcuts="Control+J">
        {t('pasteJson')}
      </Button>
      {children}
      <Button
        variant="filled"
        onClick={saving.save}
        loading={saving.isSaving}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="mod+Enter" />}
      >
        {saving.label}
      </Button>
    </header>
  )
}
