import { Button, Menu, Title } from '@mantine/core'
import { IconArrowLeft, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { textAt } from '#ui/form/form-state.ts'
import { tabAddress } from '../address.ts'
import { ExampleBadge } from '../list/example-badge.tsx'
import { type CarrierForm, savedOf } from '../model/form.ts'
import classes from './editor.module.css'
import longForm from '#ui/layout/long-form.module.css'

type EditorHeadProps = {
  readonly form: CarrierForm
  readonly isChanged: boolean
  readonly hasFailed: boolean
  readonly isSaving: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
  /** Makes another service like the one that is shown; nothing when none is. */
  readonly onCopy: (() => void) | undefined
  readonly onRemove: (what: 'carrier' | 'service') => void
}

/** Whose carrier it is, whether it is saved, and what can be done with it. */
export const EditorHead = (props: EditorHeadProps) => {
  const { form, isChanged, isSaving, onSave, onDiscard } = props
  const { t } = useTranslation('carriers')
  useShortcut({ keys: 'mod+Enter', label: t('edit.save'), group: t('title'), run: onSave, inFields: true })
  return (
    <header className={longForm['head']}>
      <Link href={tabAddress('carriers')} className={classes['back'] ?? ''} aria-label={t('edit.back')}>
        <IconArrowLeft size={18} aria-hidden className={classes['arrow']} />
      </Link>
      <Title order={1} className={classes['title'] ?? ''} dir="auto">
        {textAt(form.request, 'name').trim() || t('carrier.unnamed')}
      </Title>
      {form.request['is_example'] === true && <ExampleBadge />}
      <ChangeNote {...props} />
      {isChanged && (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {t(savedOf(form.request) === '' ? 'edit.discardNew' : 'edit.discard')}
        </Button>
      )}
      <MoreActs {...props} />
      <Button
        variant="filled"
        onClick={onSave}
        loading={isSaving}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="mod+Enter" />}
      >
        {t('edit.save')}
      </Button>
    </header>
  )
}

const ChangeNote = ({ isChanged, hasFailed }: Pick<EditorHeadProps, 'isChanged' | 'hasFailed'>) => {
  const { t } = useTranslation('carriers')
  if (hasFailed) {
    return (
      <span className={classes['note']} data-failed role="alert">
        {t('edit.keepFailed')}
      </span>
    )
  }
  return (
    <span className={classes['note']} role="status">
      {isChanged ? t('edit.kept') : t('edit.saved')}
    </span>
  )
}

const MoreActs = ({ form, onCopy, onRemove }: EditorHeadProps) => {
  const { t } = useTranslation('carriers')
  if (savedOf(form.request) === '' && !onCopy) return undefined
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} withinPortal={false}>
      <Menu.Target>
        <Button leftSection={<IconDots size={16} aria-hidden />}>{t('edit.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {onCopy && <Menu.Item onClick={onCopy}>{t('service.copy')}</Menu.Item>}
        {onCopy && (
          <Menu.Item color="red" onClick={() => onRemove('service')}>
            {t('service.remove')}
          </Menu.Item>
        )}
        {savedOf(form.request) !== '' && (
          <Menu.Item color="red" onClick={() => onRemove('carrier')}>
            {t('carrier.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
