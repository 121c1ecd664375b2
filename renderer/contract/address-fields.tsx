import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ComponentType, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { childPath, type FieldPath, patternOf } from '#ui/form/field-path.ts'
import { useFormFields, useIsNeeded, useText } from '#ui/form/use-field.ts'
import { AddressField, usePostcodeShown } from './address-field.tsx'
import { rareAddressPaths } from './address-layout.ts'
import type { LaidField } from './field.tsx'

/** A field of an address in its place; beside the button for the rarer fields it may have to be narrower. */
export type LaidAddressField = LaidField & { readonly spanBesideMore?: number }

type AddressFieldsProps = {
  readonly address: FieldPath
  readonly layout: readonly LaidAddressField[]
  /** What opens the rarer fields. */
  readonly more: ReactNode
  /** What a field is, where it is not the usual one. */
  readonly field?: ComponentType<Parameters<typeof AddressField>[0]>
}

/** The fields that most addresses have. The country decides which are asked for and how they are called. */
export const AddressFields = ({ address, layout, more, field: Each = AddressField }: AddressFieldsProps) => {
  const hasPostcode = usePostcodeShown(address)
  const ofPostcode = layout.find(({ path }) => path === 'postal_code')?.span ?? 0
  return (
    <>
      {layout
        .filter(({ path }) => hasPostcode || path !== 'postal_code')
        .map(({ path, span, spanBesideMore = span, ...options }) => {
          const wide = path === 'region' && !hasPostcode ? span + ofPostcode : span
          return (
            <FieldCell key={path} span={more === undefined ? wide : Math.min(wide, spanBesideMore)}>
              <Each address={address} path={path} {...options} />
            </FieldCell>
          )
        })}
      {more !== undefined && (
        <FieldCell span={2} isBare>
          {more}
        </FieldCell>
      )}
    </>
  )
}

/** Saudi Arabia's postal service wants its own code of the address; nobody else does. */
const wantsNationalAddress = (country: string, rare: readonly string[]): boolean =>
  country === 'SA' && rare.includes('national_address')

/** The rarer fields of an address: open once they are asked for, filled, or something in them is to be put right. */
export const useRareFields = (address: FieldPath, rare: readonly string[]) => {
  const [wasOpened, setOpened] = useState(false)
  const id = useId()
  const country = useText(childPath(address, 'country_iso_code'))
  const isFilled = useIsNeeded(rare.map((path) => childPath(address, path)))
  const isNeeded = isFilled || wantsNationalAddress(country, rare)
  const isOpen = wasOpened || isNeeded
  return {
    id,
    isOpen,
    /** The button that opens and closes them; none where they have to be there. */
    more: isNeeded ? undefined : (
      <MoreButton isOpen={isOpen} controls={id} onToggle={() => setOpened(!wasOpened)} />
    ),
  }
}

/** The paths of what few addresses have, on the form that an address stands in. */
export const useRarePaths = (address: FieldPath, layout: readonly LaidField[]): readonly string[] => {
  const { shape } = useFormFields()
  return rareAddressPaths(shape.table, patternOf(address), layout)
}

type MoreButtonProps = { readonly isOpen: boolean; readonly controls: string; readonly onToggle: () => void }

const MoreButton = ({ isOpen, controls, onToggle }: MoreButtonProps) => {
  const { t } = useTranslation('common')
  return (
    <Button
      variant="subtle"
      size="xs"
      aria-expanded={isOpen}
      aria-controls={controls}
      rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
      onClick={onToggle}
    >
      {t(isOpen ? 'field.less' : 'field.more')}
    </Button>
  )
}

type RareFieldsProps = {
  readonly address: FieldPath
  readonly paths: readonly string[]
  readonly span: number
}

/** What few addresses have. */
export const RareFields = ({ address, paths, span }: RareFieldsProps) => (
  <FieldGrid>
    {paths.map((path) => (
      <FieldCell key={path} span={span}>
        <AddressField address={address} path={path} />
      </FieldCell>
    ))}
  </FieldGrid>
)
