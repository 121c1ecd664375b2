import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/shortcuts/key-hint.tsx'
import { ActButton } from './act-button.tsx'
import classes from './list.module.css'
import { useActShortcut, type BulkAct } from './use-bulk-acts.ts'

type SelectionBarProps = {
  readonly selected: number
  readonly isEmpty: boolean
  readonly acts: readonly BulkAct[]
  readonly onClear: () => void
  /** How many there are in the list. */
  readonly children: ReactNode
}

const Act = ({ act, isSelected }: { readonly act: BulkAct; readonly isSelected: boolean }) => {
  useActShortcut(act, isSelected)
  if (!isSelected) return null
  return (
    <ActButton
      label={act.label}
      keys={act.keys}
      whyNot={act.whyNot}
      isDangerous={act.name !== 'changeState'}
      onAct={act.start}
    />
  )
}

/** The foot of the list: what is selected and what can be done with it, and how many there are. */
export const SelectionBar = ({ selected, isEmpty, acts, onClear, children }: SelectionBarProps) => {
  const { t } = useTranslation('shipments')
  const isSelected = selected > 0
  return (
    <div className={classes['bar']}>
      <div role="toolbar" aria-label={t('bar.label')} className={classes['acts']}>
        <span className={isSelected ? classes['selected'] : undefined} role="status">
          {isSelected && t('bar.selected', { count: selected })}
          {!isSelected && !isEmpty && t('bar.howToSelect')}
        </span>
        {isSelected && (
          <ActionIcon size="sm" aria-label={t('bar.clear')} onClick={onClear}>
            <IconX size={14} />
          </ActionIcon>
        )}
        {acts.map((act) => (
          <Act key={act.name} act={act} isSelected={isSelected} />
        ))}
      </div>
      <span className={classes['shown']}>
        {children} ·{' '}
        <Trans t={t} i18nKey="bar.pressKeys" components={[<KeyHint key="key" keys="?" spoken />]} />
      </span>
    </div>
  )
}
