import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldCell, FieldGrid } from '../../../../ui/fields/field-grid.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { type AddressField, rareAddressFields } from '../model/address-specs.ts'
import { isFilled } from '../model/field-spec.ts'
import classes from '../new.module.css'
import { type AddressProps, useAddressField } from './use-address-field.ts'

const numbers: ReadonlySet<AddressField> = new Set(['latitude', 'longitude'])

/** Saudi Arabia's postal service wants its own code of the address; nobody else does. */
const wantsNationalAddress = (country: string): boolean => country === 'SA'

/** What few addresses have: folded away, and open by itself once there is something in it or wrong with it. */
export const RareAddressFields = (props: AddressProps) => {
  const { t } = useTranslation('new-shipment')
  const field = useAddressField(props)
  const [asked, setAsked] = useState(false)
  const id = useId()
  const { texts } = props.address
  const needed =
    wantsNationalAddress(texts.country) ||
    rareAddressFields.some((name) => isFilled(texts[name]) || props.problems[name] !== undefined)
  const isOpen = asked || needed
  return (
    <>
      {isOpen && (
        <div id={id}>
          <FieldGrid>
            {rareAddressFields.map((name) => (
              <FieldCell key={name} span={4}>
                <TextField {...field(name)} isCode={numbers.has(name)} />
              </FieldCell>
            ))}
          </FieldGrid>
        </div>
      )}
      {!needed && (
        <Button
          variant="subtle"
          size="xs"
          className={classes['more'] ?? ''}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          rightSection={isOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          onClick={() => setAsked(!asked)}
        >
          {t(isOpen ? 'address.less' : 'address.more')}
        </Button>
      )}
    </>
  )
}
