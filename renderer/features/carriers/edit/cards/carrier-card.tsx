import { Button, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFieldLabel } from '#contract/field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { useField } from '#ui/form/use-field.ts'
import { EditorCard } from './editor-card.tsx'
import classes from '../editor.module.css'
import { NameFields } from '../fields/name-fields.tsx'
import { useFlag, useRows } from '../use-service.ts'

/** What belongs to a carrier itself. */
export const CarrierCard = ({ onAddService }: { readonly onAddService: () => void }) => {
  const { t } = useTranslation('carriers')
  const services = useRows('services')
  return (
    <EditorCard
      title={t('parts.carrier')}
      aside={<Switch label={useFieldLabel('enabled').label} {...useFlag('enabled')} />}
    >
      <FieldGrid>
        <NameFields />
        <AccountNumber />
      </FieldGrid>
      {services.length === 0 && (
        <div className={classes['none']}>
          <p>{t('carrier.noServices')}</p>
          <Button leftSection={<IconPlus size={16} />} onClick={onAddService}>
            {t('service.add')}
          </Button>
        </div>
      )}
    </EditorCard>
  )
}

/** Stands on the list that the carrier's driver signs. */
const AccountNumber = () => (
  <FieldCell span={7}>
    <TextField {...useField('account_number')} label={useFieldLabel('account_number').label} />
  </FieldCell>
)
