import { IconBarcode } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/products/product.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { useRemoveProduct, useSaveProduct } from '#trpc/mutations/records.ts'
import { MoreButton } from '#ui/table/more-button.tsx'
import type { RecordColumns } from '#ui/table/record-table.tsx'
import { ListSearch } from '../parts/list-search.tsx'
import { ListSection } from '../parts/list-section.tsx'
import { ProductDialog } from './product-dialog.tsx'
import { useProducts } from './use-products.ts'

/** What the desk knows of goods by their SKUs: most of it learnt, so that it can be looked over and given its bar codes. */
export const ProductsSection = () => {
  const { t } = useTranslation('settings-lists')
  const products = useProducts()
  const { items, isError, typed, setTyped } = products
  const { mutateAsync: save } = useSaveProduct()
  const { mutateAsync: remove } = useRemoveProduct()
  const isSearching = typed.trim() !== ''
  return (
    <ListSection
      list="products"
      icon={<IconBarcode size={32} />}
      items={items}
      isError={isError}
      keyOf={({ sku }) => sku}
      nameOf={({ sku }) => sku}
      columns={useColumns()}
      remove={({ sku }) => remove({ sku })}
      restore={(product) => save({ product })}
      tools={
        <ListSearch
          label={t('products.search')}
          placeholder={t('products.placeholder')}
          waitsForCode
          typed={typed}
          onType={setTyped}
        />
      }
      nothing={
        isSearching ? { title: t('products.nothingTitle'), help: t('products.nothingHelp') } : undefined
      }
      note={<MoreButton list={products}>{t('products.more')}</MoreButton>}
      Editor={ProductDialog}
    />
  )
}

const useColumns = (): RecordColumns<Product> => {
  const { t } = useTranslation('settings-lists')
  const labelOf = useLabelOf()
  const format = useFormat()
  return [
    { id: 'sku', label: labelOf('contents[].sku'), kind: 'code', width: '18%', textOf: ({ sku }) => sku },
    {
      id: 'description',
      label: labelOf('contents[].description'),
      textOf: ({ description }) => description ?? '',
    },
    {
      id: 'gtins',
      label: t('products.gtins'),
      kind: 'code',
      width: '19%',
      textOf: ({ gtins = [] }) => gtins.join(', '),
    },
    {
      id: 'weight',
      label: t('sizes.weight'),
      kind: 'number',
      width: '6.5rem',
      textOf: ({ weight }) => (weight ? format.weight(weight) : '–'),
    },
    {
      id: 'hs',
      label: labelOf('contents[].harmonisation_code'),
      kind: 'code',
      width: '7.5rem',
      textOf: ({ harmonisation_code: code }) => code ?? '',
    },
    {
      id: 'origin',
      label: t('products.origin'),
      width: '11%',
      textOf: ({ country_of_origin: country }) => (country === undefined ? '' : format.country(country)),
    },
  ]
}
