import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { useRemoveProduct, useSaveProduct } from '#trpc/mutations/records.ts'
import { SheetInput } from '#ui/fields/text/sheet-input.tsx'
import { childPath } from '#ui/form/field-path.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { followCodes } from '#ui/scan/takes-codes.ts'
import { readGtins } from '../model/typed-gtins.ts'
import { GTIN, useColumnLabel } from './columns.ts'
import { type LineProps, problemsIdOf, textInRow } from './use-cell.ts'

type GtinCellProps = LineProps & {
  /** Why what was typed is not kept, which is told below the row. */
  readonly refused: string | undefined
  readonly onRefused: (why: string | undefined) => void
}

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
  const known = (sku === '' ? [] : (data?.product?.gtins ?? [])).join(', ')
  const [typed, setTyped] = useState<{ readonly sku: string; readonly text: string }>()
  const keep = useKeepGtins()
  // What was typed for another SKU is not meant for this one.
  const text = typed?.sku === sku ? typed.text : known
  const type = (changed: string): void => {
    setTyped({ sku, text: changed })
    onRefused(undefined)
  }
  const box = useCodesBeside(text, type)

  const leave = async (): Promise<void> => {
    if (typed?.sku !== sku || text.trim() === known) {
      onRefused(undefined)
      return setTyped(undefined)
    }
    const { gtins, wrong } = readGtins(text)
    if (sku === '') return onRefused(t('contents.gtinNeedsSku'))
    if (wrong !== undefined) return onRefused(t('contents.notGtin', { gtin: isolate(wrong) }))
    const why = await keep(sku, gtins)
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

/** What is scanned comes beside the bar codes that are there. */
const useCodesBeside = (text: string, onType: (text: string) => void) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      box.current
        ? followCodes(box.current, ({ code, take }) => {
            take()
            onType(text.trim() === '' ? code : `${text.trim()}, ${code}`)
          })
        : undefined,
    [text, onType],
  )
  return box
}

/** Keeps bar codes with the product of a SKU, and says so with the way back. @returns why they are not kept */
const useKeepGtins = () => {
  const { t } = useTranslation('new-shipment')
  const client = useTRPCClient()
  const notify = useNotify()
  const messages = useMessages()
  const { mutateAsync: save } = useSaveProduct()
  const { mutateAsync: remove } = useRemoveProduct()
  return async (sku: string, gtins: readonly string[]): Promise<string | undefined> => {
    try {
      // As it is now: what was learnt of it meanwhile stays.
      const { product: known } = await client.products.find.query({ code: sku })
      const { gtins: _before, ...rest } = known ?? { sku }
      await save({ product: { ...rest, ...(gtins.length > 0 && { gtins: [...gtins] }) } })
      notify({
        kind: 'product',
        message: t('contents.gtinKept', { sku: isolate(rest.sku) }),
        action: {
          label: t('undo'),
          run: () => void (known ? save({ product: known }) : remove({ sku })),
        },
      })
      return undefined
    } catch (error) {
      return messages.refusal(apiErrorOf(error))
    }
  }
}
