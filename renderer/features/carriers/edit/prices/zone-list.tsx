import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { Field } from '#contract/field.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { ID, rowPath } from '#ui/form/field-path.ts'
import { addRow, removeRow } from '#ui/form/form-state.ts'
import { useFormFields } from '#ui/form/use-field.ts'
import classes from '../editor.module.css'
import { SeveralChoicesField } from '../fields/several-choices-field.tsx'
import { type PartProps, useRows } from '../use-service.ts'

/** The zones: names for countries that cost the same. Each is a column of the table of prices. */
export const ZoneList = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const { edit, get } = useFormFields()
  const countries = useCountryChoices()
  const choices = useMemo(() => [{ value: '*', label: t('prices.allOthers') }, ...countries], [countries, t])
  const list = `${at}.prices.zones`
  const zones = useRows(list)
  const add = (): void => {
    const added = rowPath(list, get().nextId)
    flushSync(() => edit(addRow(list, {})))
    focusField(`${added}.name`)
  }
  return (
    <div>
      {zones.map((row, index) => {
        const zone = rowPath(list, row[ID])
        return (
          <div key={row[ID]} className={classes['zone']}>
            <Field path={`${zone}.name`} label={t('prices.zone', { number: index + 1 })} />
            <SeveralChoicesField
              path={`${zone}.countries`}
              choices={choices}
              placeholder={t('prices.countriesHint')}
            />
            <ActionIcon
              className={classes['remove'] ?? ''}
              aria-label={t('prices.removeZone', { number: index + 1 })}
              disabled={zones.length === 1}
              onClick={() => edit(removeRow(zone))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        )
      })}
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        className={classes['add'] ?? ''}
        leftSection={<IconPlus size={14} />}
        onClick={add}
      >
        {t('prices.addZone')}
      </Button>
    </div>
  )
}
