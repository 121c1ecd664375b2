import { IconPlus } from '@tabler/icons-react'
import { Fragment, memo, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { decimalMarkOf } from '#ui/fields/decimal.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { isMac } from '#ui/shortcuts/key-combination.ts'
import { keyLabels } from '#ui/shortcuts/key-labels.ts'
import { useKeyNames } from '#ui/shortcuts/key-names.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { useTotalsText } from '../../parts/use-totals-text.ts'
import { Card } from '../card.tsx'
import { addRow } from '../model/contents-edits.ts'
import { type RareContentsField, rareContentsFields } from '../model/contents-specs.ts'
import { contentsField } from '../model/field-of-path.ts'
import type { ShipmentForm } from '../model/form.ts'
import { type FieldProblems, noProblems } from '../model/grouped-problems.ts'
import { type Usual, usualOf } from '../model/package-size-measures.ts'
import { packagesOf } from '../model/sent.ts'
import { countedContents } from '../model/totals.ts'
import type { PartProps } from '../part-props.ts'
import { usePackageSizes } from '../state/use-places.ts'
import { shownColumns } from './columns.ts'
import { ContentsFoot } from './contents-foot.tsx'
import { ContentsHead } from './contents-head.tsx'
import { columnCount, ContentsLine } from './contents-line.tsx'
import { ContentsLists } from './contents-lists.tsx'
import classes from './contents.module.css'
import { LineDetails } from './line-details.tsx'
import { useContentsKeys } from './use-contents-keys.ts'
import { useContentsScans } from './use-contents-scans.ts'
import { useOpenRows } from './use-open-rows.ts'

type ContentsCardProps = Pick<PartProps, 'edit'> & {
  readonly form: ShipmentForm
  readonly problems: ReadonlyMap<string, FieldProblems>
}

/** What is in the shipment: packages and the items in them, typed like a spreadsheet. */
export const ContentsCard = memo(({ form, problems, edit }: ContentsCardProps) => {
  const { t } = useTranslation('new-shipment')
  const [asked, setAsked] = useState<readonly RareContentsField[]>([])
  const mark = decimalMarkOf(useLocale())
  const sheet = useRef<HTMLTableElement>(null)
  const { open, toggle } = useOpenRows(form.contents, problems)
  useContentsKeys(sheet, { form, edit, onToggle: toggle })
  useContentsScans(sheet, { form, edit })
  const totals = useTotalsText(countedContents(form))
  const sizes = usePackageSizes()
  const usual = useUsualMeasures(sizes, form)
  const wanted = sizes.items.length > 0 ? ([...asked, 'packageSize'] as const) : asked
  const columns = useSameList(shownColumns(wanted, form.contents, problems))
  const places = placesOf(form)
  return (
    <Card title={t('contents.title')} aside={<span className={classes['totals']}>{totals}</span>}>
      <div className={classes['scroll']}>
        <table ref={sheet} className={classes['sheet']}>
          <ContentsHead columns={columns} {...form} />
          <tbody>
            {form.contents.map((row, index) => {
              const place = places[index] ?? ''
              return (
                <Fragment key={row.id}>
                  <ContentsLine
                    row={row}
                    place={place}
                    columns={columns}
                    mark={mark}
                    usual={usual.get(row.texts.packageSize.trim())}
                    isOpen={open.has(row.id)}
                    onToggle={toggle}
                    edit={edit}
                    problems={problems.get(`row-${row.id}`) ?? noProblems}
                  />
                  {open.has(row.id) && (
                    <LineDetails
                      row={row}
                      place={place}
                      span={columnCount(columns)}
                      edit={edit}
                      problems={problems}
                    />
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
      <AddRow form={form} edit={edit} />
      <ContentsFoot form={form} columns={columns} asked={asked} onAsk={setAsked} edit={edit} />
      <ContentsLists sizes={sizes.items} />
    </Card>
  )
})
ContentsCard.displayName = 'ContentsCard'

/** The same list as before while it says the same: rows that are given another one are drawn anew. */
const useSameList = (columns: readonly RareContentsField[]): readonly RareContentsField[] => {
  const names = columns.join(' ')
  return useMemo(() => rareContentsFields.filter((field) => names.split(' ').includes(field)), [names])
}

/** What each package size says, in the shipment's units; the same objects as long as neither changes. */
const useUsualMeasures = (
  sizes: ReturnType<typeof usePackageSizes>,
  { weightUnit, dimensionUnit }: Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit'>,
): ReadonlyMap<string, Usual> =>
  useMemo(
    () => new Map(sizes.items.map((size) => [size.reference, usualOf(size, { weightUnit, dimensionUnit })])),
    [sizes, weightUnit, dimensionUnit],
  )

/** How people count the rows: `1`, `2`, `2.1`, `2.2`, `3`. */
const placesOf = (form: ShipmentForm): readonly string[] =>
  packagesOf(form.contents).flatMap(({ inner }, outer) => [
    String(outer + 1),
    ...inner.map((_, index) => `${outer + 1}.${index + 1}`),
  ])

const AddRow = ({ form, edit }: Pick<ContentsCardProps, 'form' | 'edit'>) => {
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
    flushSync(() => edit(addRow()))
    focusField(contentsField(form.nextId, 'description'))
  }
  return (
    <button type="button" className={classes['hint']} onClick={add}>
      <IconPlus size={14} aria-hidden />
      {t('contents.hint', { keys: isolateDigits(keyLabels('mod+]', names, isMac()).join(' ')) })}
    </button>
  )
}
