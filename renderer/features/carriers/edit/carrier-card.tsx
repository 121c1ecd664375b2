import { Button, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { CarrierForm } from '../model/form.ts'
import { type Edit, setName } from '../model/form-edits.ts'
import { EditorCard } from './editor-card.tsx'
import classes from './editor.module.css'
import { ReferenceField } from './reference-field.tsx'

type CarrierCardProps = {
  readonly form: CarrierForm
  readonly change: (field: string, edit: Edit) => void
  readonly problemAt: (field: string) => string | undefined
  readonly onAddService: () => void
}

/** What belongs to a carrier itself. */
export const CarrierCard = ({ form, change, problemAt, onAddService }: CarrierCardProps) => {
  const { t } = useTranslation('carriers')
  return (
    <EditorCard
      title={t('parts.carrier')}
      aside={
        <Switch
          label={t('carrier.enabled')}
          checked={form.enabled}
          onChange={({ currentTarget: { checked } }) =>
            change('enabled', (current) => ({ ...current, enabled: checked }))
          }
        />
      }
    >
      <FieldGrid>
        <FieldCell span={7}>
          <TextField
            name="name"
            label={t('carrier.name')}
            value={form.name}
            problem={problemAt('name')}
            onChange={(name) => change('name', setName(name))}
          />
        </FieldCell>
        <FieldCell span={5}>
          <ReferenceField
            name="reference"
            label={t('carrier.reference')}
            saved={form.saved}
            value={form.reference}
            problem={problemAt('reference')}
            onChange={(reference) => change('reference', (current) => ({ ...current, reference }))}
          />
        </FieldCell>
      </FieldGrid>
      {form.services.length === 0 && (
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
