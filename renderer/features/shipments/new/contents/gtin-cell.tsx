import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { useChangeGtins } from '#trpc/mutations/records.ts'
import { SheetInput } from '#ui/fields/text/sheet-input.tsx'
import { childPath } from '#ui/form/field-path.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useCodes } from '#ui/scan/use-codes.ts'
import { changeOfGtins, readGtins } from '../model/typed-gtins.ts'
import { GTIN, useColumnLabel } from './columns.ts'
import { type LineProps, problemsIdOf, textInRow } from './use-cell.ts'

type GtinCellProps = LineProps & {
  /** Why what was typed is not kept, which is told below the row. */
  readonly refused: string | undefined
  readonly onRefused: (why: string | undefined) => void
}

/** What is typed, for which SKU, and the bar codes in whose place it is typed: what comes to be known meanwhile is not among them. */
type Typed = { readonly sku: string; readonly text: string; readonly shown: readonly string[] }

/**
 * The bar codes of what a row's SKU stands for. Contents have no property for them: they belong to the product, are kept with it as
 * soon as the cell is left, and are known in every shipment from then on.
 */
export const GtinCell = ({ id, row, path, place, refused, onRefused }: GtinCellProps) => {
  const { t } = useTranslation('new-shipment')
  const label = useColumnLabel()(GTIN)
  const sku = textInRow(row, 'sku').trim()
  const { data } = useQuery(
    useTRPC().products.find.queryOptions({ code: sku }, { enabled: sku !== '', retry: false }),
  )
  const known = sku === '' ? [] : (data?.product?.gtins ?? [])
  const [typed, setTyped] = useState<Typed>()
  const keep = useKeepGtins()
  // What was typed for another SKU is not meant for this one.
  const { text, shown } = typed?.sku === sku ? typed : { text: known.join(', '), shown: known }
  const type = (changed: string): void => {
    setTyped({ sku, text: changed, shown })
    onRefused(undefined)
  }
  const box = useRef<HTMLDivElement>(null)
  // What is scanned comes beside the bar codes that are there.
  useCodes(box, ({ code, take }) => {
    take()
    type(text.trim() === '' ? code : `${text.trim()}, ${code}`)
  })

  const leave = async (): Promise<void> => {
    if (typed?.sku !== sku || text.trim() === shown.join(', ')) {
      onRefused(undefined)
      return setTyped(undefined)
    }
    const { gtins, wrong } = readGtins(text)
    if (sku === '') return onRefused(t('contents.gtinNeedsSku'))
    if (wrong !== undefined) return onRefused(t('contents.notGtin', { gtin: isolate(wrong) }))
    const why = await keep(sku, changeOfGtins(shown, gtins))
    onRefused(why)
    if (why === undefined) setTyped(undefined)
  }
  return (
    <div ref={box} onBlur={() => void leave()}>
      <SheetInput
        name={childPath(path, GTIN)}
        label={t('contents.cell', { what: label, row: place })}
        value={text}
        isCode
        waitsForCode
        isWrong={refused !== undefined}
        describedBy={problemsIdOf(id)}
        onChange={type}
      />
    </div>
  )
}

/** Changes the bar codes of what a code stands for, and says so with the way back. @returns why they are not kept */
const useKeepGtins = () => {
  const { t } = useTranslation('new-shipment')
  const client = useTRPCClient()
  const notify = useNotify()
  const messages = useMessages()
  const { mutateAsync: change } = useChangeGtins()
  return async (code: string, changes: ReturnType<typeof changeOfGtins>): Promise<string | undefined> => {
    try {
      // What cannot be looked up now is not changed either.
      const { product } = await client.products.find.query({ code })
      const { sku, undo } = await change({ sku: product?.sku ?? code, ...changes })
      notify({
        kind: 'product',
        message: t('contents.gtinKept', { sku: isolate(sku) }),
        action: { label: t('undo'), run: () => void change({ sku, ...undo }) },
      })
      return undefined
    } catch (error) {
      return messages.refusal(apiErrorOf(error))
    }
  }
}
