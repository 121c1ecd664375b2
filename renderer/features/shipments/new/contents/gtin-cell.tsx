import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/products/product.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveProduct, useSaveProduct } from '#trpc/mutations/records.ts'
import { SheetInput } from '#ui/fields/text/sheet-input.tsx'
import { childPath } from '#ui/form/field-path.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { readGtins } from '../model/typed-gtins.ts'
import { GTIN, useColumnLabel } from './columns.ts'
import classes from './contents.module.css'
import { type LineProps, textInRow } from './use-cell.ts'

/**
 * The bar codes of what a row's SKU stands for. Contents have no property for them: they belong to the product, are kept with it as
 * soon as the cell is left, and are known in every shipment from then on.
 */
export const GtinCell = ({ id, row, path, place }: LineProps) => {
  const { t } = useTranslation('new-shipment')
  const label = useColumnLabel()(GTIN)
  const sku = textInRow(row, 'sku').trim()
  const { data } = useQuery(
    useTRPC().products.find.queryOptions({ code: sku }, { enabled: sku !== '', retry: false }),
  )
  const product = sku === '' ? undefined : data?.product
  const known = (product?.gtins ?? []).join(', ')
  const [typed, setTyped] = useState<{ readonly sku: string; readonly text: string }>()
  const [refused, setRefused] = useState<string>()
  const keep = useKeepGtins(product)
  // What was typed for another SKU is not meant for this one.
  const text = typed?.sku === sku ? typed.text : known
  const problemId = `row-${id}-gtin`

  const leave = async (): Promise<void> => {
    if (typed?.sku !== sku || text.trim() === known) return setTyped(undefined)
    const { gtins, wrong } = readGtins(text)
    if (sku === '') return setRefused(t('contents.gtinNeedsSku'))
    if (wrong !== undefined) return setRefused(t('contents.notGtin', { gtin: isolate(wrong) }))
    const why = await keep(sku, gtins)
    setRefused(why)
    if (why === undefined) setTyped(undefined)
  }
  return (
    <div onBlur={() => void leave()}>
      <SheetInput
        name={childPath(path, GTIN)}
        label={t('contents.cell', { what: label, row: place })}
        value={text}
        isCode
        waitsForCode
        isWrong={refused !== undefined}
        describedBy={problemId}
        onChange={(changed) => {
          setTyped({ sku, text: changed })
          setRefused(undefined)
        }}
      />
      {refused !== undefined && (
        <p id={problemId} role="alert" className={classes['gtinProblem']}>
          {refused}
        </p>
      )}
    </div>
  )
}

/** Keeps bar codes with a product, and says so with the way back. @returns why they are not kept */
const useKeepGtins = (known: Product | undefined) => {
  const { t } = useTranslation('new-shipment')
  const notify = useNotify()
  const messages = useMessages()
  const { mutateAsync: save } = useSaveProduct()
  const { mutateAsync: remove } = useRemoveProduct()
  return async (sku: string, gtins: readonly string[]): Promise<string | undefined> => {
    const { gtins: _before, ...rest } = known ?? { sku }
    try {
      await save({ product: { ...rest, ...(gtins.length > 0 && { gtins: [...gtins] }) } })
    } catch (error) {
      return messages.refusal(apiErrorOf(error))
    }
    notify({
      kind: 'product',
      message: t('contents.gtinKept', { sku: isolate(rest.sku) }),
      action: {
        label: t('undo'),
        run: () => void (known ? save({ product: known }) : remove({ sku })),
      },
    })
    return undefined
  }
}
