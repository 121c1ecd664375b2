import {
  IconAlertTriangle,
  IconDots,
  IconIndentDecrease,
  IconIndentIncrease,
  IconX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nestRow, removeContentsRow, unnestRow } from '../model/contents-rows.ts'
import { isDangerousGoods } from '../model/form.ts'
import { hasDetails } from '../model/row-details.ts'
import type { LineProps } from './use-cell.ts'

/** What the mouse can do with a row. The keys do the same, so Tab goes past: it moves from cell to cell. */
export const LineActions = ({ id, row, place, isInner, isOpen, onToggle, edit }: LineProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <>
      <LineAction
        label={t('contents.details', { row: place })}
        isOpen={isOpen}
        hasMore={hasDetails({ row })}
        onClick={() => onToggle(id)}
      >
        {isDangerousGoods(row) ? <IconAlertTriangle size={16} /> : <IconDots size={16} />}
      </LineAction>
      {place !== '1' && (
        <LineAction
          label={t(isInner ? 'contents.unnest' : 'contents.nest', { row: place })}
          onClick={() => edit(isInner ? unnestRow(id) : nestRow(id))}
        >
          {isInner ? <IconIndentDecrease size={16} /> : <IconIndentIncrease size={16} />}
        </LineAction>
      )}
      <LineAction label={t('contents.remove', { row: place })} onClick={() => edit(removeContentsRow(id))}>
        <IconX size={16} />
      </LineAction>
    </>
  )
}

type LineActionProps = {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
  readonly isOpen?: boolean
  /** Whether there is something to see behind it: then it is always shown. */
  readonly hasMore?: boolean
}

/** Bare, as the cells are: there are three of them in each row. */
const LineAction = ({ label, onClick, children, isOpen, hasMore = false }: LineActionProps) => (
  <button
    type="button"
    tabIndex={-1}
    aria-label={label}
    aria-expanded={isOpen}
    title={label}
    data-more={hasMore || undefined}
    onClick={onClick}
  >
    {children}
  </button>
)
