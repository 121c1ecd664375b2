import { ActionIcon } from '@mantine/core'
import { IconIndentDecrease, IconIndentIncrease, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { nestRow, removeRow, unnestRow } from '../model/contents-edits.ts'
import type { LineProps } from './use-cell.ts'

/** What the mouse can do with a row. The keys do the same, so Tab goes past: it moves from cell to cell. */
export const LineActions = ({ row, place, edit }: Pick<LineProps, 'row' | 'place' | 'edit'>) => {
  const { t } = useTranslation('new-shipment')
  const moveLabel = t(row.isInner ? 'contents.unnest' : 'contents.nest', { row: place })
  return (
    <>
      {place !== '1' && (
        <ActionIcon
          tabIndex={-1}
          c="dimmed"
          aria-label={moveLabel}
          title={moveLabel}
          onClick={() => edit(row.isInner ? unnestRow(row.id) : nestRow(row.id))}
        >
          {row.isInner ? <IconIndentDecrease size={16} /> : <IconIndentIncrease size={16} />}
        </ActionIcon>
      )}
      <ActionIcon
        tabIndex={-1}
        c="dimmed"
        aria-label={t('contents.remove', { row: place })}
        title={t('contents.remove', { row: place })}
        onClick={() => edit(removeRow(row.id))}
      >
        <IconX size={16} />
      </ActionIcon>
    </>
  )
}
