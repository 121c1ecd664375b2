import { ActionIcon, Loader, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { ActionsBar } from '../../actions/bar/actions-bar.tsx'
import type { OfferedAction, Target } from '../../actions/use-actions.ts'
import classes from '../list.module.css'
import type { WholeList } from './use-whole-list.ts'

type SelectionBarProps = {
  readonly selected: readonly Target[]
  readonly isEmpty: boolean
  readonly actions: readonly OfferedAction[]
  readonly whole: WholeList
  readonly onClear: () => void
  /** How many there are in the list. */
  readonly children: ReactNode
}

/** The foot of the list: what is selected and what can be done with it, and how many there are. */
export const SelectionBar = ({ selected, isEmpty, actions, whole, onClear, children }: SelectionBarProps) => {
  const { t } = useTranslation('shipments')
  const { t: tCommon } = useTranslation()
  const isSelected = selected.length > 0
  return (
    <div className={classes['bar']}>
      <div role="toolbar" aria-label={t('bar.label')} className={classes['actions']}>
        <span className={isSelected ? classes['selected'] : undefined} role="status">
          {isSelected && t('bar.selected', { count: selected.length })}
          {!isSelected && !isEmpty && t('bar.howToSelect')}
        </span>
        {isSelected && (
          <ActionIcon size="sm" aria-label={t('bar.clear')} onClick={onClear}>
            <IconX size={14} />
          </ActionIcon>
        )}
        <WholeSelection whole={whole} />
        <ActionsBar actions={actions} shown={selected} group={tCommon('groups.selection')} isSmall />
      </div>
      <span className={classes['shown']}>
        {children} ·{' '}
        <Trans t={t} i18nKey="bar.pressKeys" components={[<KeyHint key="key" keys="?" spoken />]} />
      </span>
    </div>
  )
}

/** Offers to select what is not loaded as well, and shows how far the reading of it is. */
const WholeSelection = ({ whole }: { readonly whole: WholeList }) => {
  const { t } = useTranslation('shipments')
  switch (whole.phase) {
    case 'none':
      return null
    case 'offered':
      return (
        <UnstyledButton className={classes['whole'] ?? ''} onClick={whole.read}>
          {whole.total === undefined ? t('bar.selectWhole') : t('bar.selectAll', { count: whole.total })}
        </UnstyledButton>
      )
    case 'reading':
      return (
        <>
          <Loader size={14} aria-hidden />
          <span role="status">{t('bar.reading', { count: whole.done })}</span>
          <UnstyledButton className={classes['whole'] ?? ''} onClick={whole.stop}>
            {t('bar.stopReading')}
          </UnstyledButton>
        </>
      )
  }
}
