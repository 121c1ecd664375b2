import { IconIndentDecrease, IconIndentIncrease, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nestRow, removeRow, unnestRow } from '../model/contents-edits.ts'
import type { LineProps } from './use-cell.ts'

/** What the mouse can do with a row. The keys do the same, so Tab goes past: it moves from cell to cell. */
export const LineActions = ({ row, place, edit }: Pick<LineProps, 'row' | 'place' | 'edit'>) => {
  const { t } = useTranslation('new-shipment')
  return (
    <>
      {place !== '1' && (
        <LineAction
          label={t(row.isInner ? 'contents.unnest' : 'contents.nest', { row: place })}
          onClick={() => edit(row.isInner ? unnestRow(row.id) : nestRow(row.id))}
        >
          {row.isInner ? <IconIndentDecrease size={16} /> : <IconIndentIncrease size={16} />}
        </LineAction>
      )}
      <LineAction label={t('contents.remove', { row: place })} onClick={() => edit(removeRow(row.id))}>
        <IconX size={16} />
      </LineAction>
    </>
  )
}

type LineActionProps = { readonly label: string; readonly onClick: () => void; readonly children: ReactNode }

/** Bare, as the cells are: there are two of them in each row. */
const LineAction = ({ label, onClick, children }: LineActionProps) => (
  <button type="button" tabIndex={-1} aria-label={label} title={label} onClick={onClick}>
    {children}
  </button>
)
