import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ParcelPackage } from '#shared/packing/parcel.ts'
import { useFormat } from '#app/i18n/use-format.ts'

type PackageFieldProps = {
  readonly packages: readonly ParcelPackage[]
  readonly value: string
  readonly onChange: (reference: string) => void
}

/** Which of several packages is meant; of a single one it is not asked. */
export const PackageField = ({ packages, value, onChange }: PackageFieldProps) => {
  const { t } = useTranslation('packing')
  const format = useFormat()
  if (packages.length < 2) return null
  return (
    <NativeSelect
      label={t('weigh.package')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={packages.map(({ reference, weight }, index) => ({
        value: reference,
        label: [t('weigh.nth', { number: index + 1 }), weight && format.weight(weight)]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}

/** The package that comes first: one that still lacks it, as its weight. */
export const firstLacking = (
  packages: readonly ParcelPackage[],
  has: (one: ParcelPackage) => boolean,
): string => (packages.find((one) => !has(one)) ?? packages[0])?.reference ?? ''
