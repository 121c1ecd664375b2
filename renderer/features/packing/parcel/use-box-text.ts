import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Parcel, ParcelPackage } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'

/** In which box a parcel lies: its name and its measures, as far as they are known. */
export const useBoxText = (): ((parcel: Parcel) => string) => {
  const { t } = useTranslation('packing')
  const format = useFormat()
  const { data: sizes } = useQuery(useTRPC().packageSizes.list.queryOptions())
  const ofPackage = ({ package_size_reference: size, dimensions }: ParcelPackage): string => {
    const name = size !== undefined && (sizes?.items.find((one) => one.reference === size)?.name ?? size)
    const parts = [name && isolate(name), dimensions && isolate(format.dimensions(dimensions))]
    return parts.filter(Boolean).join(' · ')
  }
  return ({ packages }) => {
    const [only, ...others] = packages
    if (only === undefined || others.length > 0) return t('box.several', { count: packages.length })
    return ofPackage(only) || t('box.none')
  }
}
