import { IconPlus } from '@tabler/icons-react'
import { Fragment, memo, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { usePart } from '#ui/create-store.ts'
import { decimalMarkOf } from '#ui/fields/text/decimal.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { noProblems, problemsByRow } from '#ui/form/located-problems.ts'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { keyLabels } from '#ui/shortcuts/key-labels.ts'
import { useKeyNames } from '#ui/shortcuts/key-names.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { useTotalsText } from '../../parts/use-totals-text.ts'
import { Card } from '#ui/layout/card.tsx'
import { addContentsRow, contentsRows, pathInRow } from '../model/contents-rows.ts'
import type { ShipmentForm, Units } from '../model/form.ts'
import { type Usual, usualOf } from '../model/package-size-measures.ts'
import { countedContents } from '../model/totals.ts'
import { usePackageSizes } from '../state/use-known-records.ts'
import { GTIN, shownColumns } from './columns.ts'
import { ContentsFoot } from './contents-foot.tsx'
import { ContentsHead } from './contents-head.tsx'
import { columnCount, ContentsLine } from './contents-line.tsx'
import { ContentsLists } from './contents-lists.tsx'
import classes from './contents.module.css'
import { LineDetails } from './line-details.tsx'
import { textInRow } from './use-cell.ts'
import { useContentsKeys } from './use-contents-keys.ts'
import { useContentsScans } from './use-contents-scans.ts'
import { useGtinColumn } from './use-gtin-column.ts'
import { useOpenRows } from './use-open-rows.ts'
import { useProductFill } from './use-product-fill.ts'

type ContentsCardProps = { readonly handle: FormHandle<ShipmentForm> }

const PACKAGE_SIZE = 'package_size_reference'

/** What is in the shipment: packages and the items in them, typed like a spreadsheet. */
export const ContentsCard = memo(({ handle }: ContentsCardProps) => {
  const { store } = handle
  const { t } = useTranslation('new-shipment')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const mark = decimalMarkOf(useLocale())
  const sheet = useRef<HTMLTableElement>(null)
  const contents = usePart(store, ({ form }) => form.request['contents'])
  const units = usePart(store, ({ form }) => form.units)
  const problems = problemsByRow(usePart(store, (filling) => filling.problems))
  const rows = contentsRows(contents)
  const { open, toggle } = useOpenRows(rows, problems)
  useContentsKeys(sheet, { handle, onToggle: toggle })
  useContentsScans(sheet, { handle, onCode: useProductFill(sheet, handle) })
  const totals = useTotalsText(countedContents({ request: { contents }, units }))
  const sizes = usePackageSizes()
  const usual = useUsualMeasures(sizes, units)
  const wanted = sizes.items.length > 0 ? [...chosen, PACKAGE_SIZE] : chosen
  const [isGtinShown, showGtin] = useGtinColumn()
  const shown = shownColumns(wanted, rows, problems)
  const columns = useSameList(isGtinShown ? [GTIN, ...shown] : shown)
  return (
    <Card dense title={t('contents.title')} aside={<span className={classes['totals']}>{totals}</span>}>
      <div className={classes['scroll']}>
        <table ref={sheet} className={classes['sheet']}>
          <ContentsHead columns={columns} units={units} />
          <tbody>
            {rows.map(({ id, row, path, place, isInner }) => (
              <Fragment key={id}>
                <ContentsLine
                  id={id}
                  row={row}
                  path={path}
                  place={place}
                  isInner={isInner}
                  columns={columns}
                  mark={mark}
                  usual={usual.get(textInRow(row, PACKAGE_SIZE).trim())}
                  isOpen={open.has(id)}
                  onToggle={toggle}
                  edit={handle.edit}
                  problems={problems.get(id) ?? noProblems}
                />
                {open.has(id) && (
                  <LineDetails
                    row={row}
                    path={path}
                    place={place}
                    span={columnCount(columns)}
                    edit={handle.edit}
                  />
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <AddRow handle={handle} />
      <ContentsFoot
        rows={rows}
        units={units}
        columns={columns}
        chosen={isGtinShown ? [GTIN, ...chosen] : chosen}
        onChoose={(names) => {
          setChosen(names.filter((name) => name !== GTIN))
          showGtin(names.includes(GTIN))
        }}
        edit={handle.edit}
      />
      <ContentsLists sizes={sizes.items} />
    </Card>
  )
})
ContentsCard.displayName = 'ContentsCard'

/** The same list as before while it says the same: rows that are given another one are drawn anew. */
const useSameList = (columns: readonly string[]): readonly string[] => {
  const names = columns.join(' ')
  return useMemo(() => names.split(' ').filter((name) => name !== ''), [names])
}

/** What each package size says, in the shipment's units; the same objects as long as neither changes. */
const useUsualMeasures = (
  sizes: ReturnType<typeof usePackageSizes>,
  { weight, dimensions }: Units,
): ReadonlyMap<string, Usual> =>
  useMemo(
    () => new Map(sizes.items.map((size) => [size.reference, usualOf(size, { weight, dimensions })])),
    [sizes, weight, dimensions],
  )

const AddRow = ({ handle: { store, edit } }: ContentsCardProps) => {
  const { t } = useTranslation('new-shipment')
  const names = useKeyNames()
  const group = t('contents.title')
  useShortcut({ keys: 'Enter', label: t('contents.keys.addRow'), group })
  useShortcut({ keys: 'mod+]', label: t('contents.keys.nest'), group })
  useShortcut({ keys: 'mod+[', label: t('contents.keys.unnest'), group })
  // Where "]" is not on the keyboard, the arrows are.
  useShortcut({ keys: isMac() ? 'mod+]' : 'alt+ArrowRight', label: t('contents.keys.nest'), group })
  useShortcut({ keys: isMac() ? 'mod+[' : 'alt+ArrowLeft', label: t('contents.keys.unnest'), group })
  useShortcut({ keys: 'mod+D', label: t('contents.keys.details'), group })
  useShortcut({ keys: 'mod+Backspace', label: t('contents.keys.remove'), group })
  const add = (): void => {
    const { nextId } = store.get().form
    flushSync(() => edit(addContentsRow()))
    focusField(pathInRow(store.get().form, nextId, 'description'))
  }
  return (
    <button type="button" className={classes['hint']} onClick={add}>
      <IconPlus size={14} aria-hidden />
      {t('contents.hint', { keys: isolateDigits(keyLabels('mod+]', names, isMac()).join(' ')) })}
    </button>
  )
}
