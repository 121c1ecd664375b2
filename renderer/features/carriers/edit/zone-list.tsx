import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { ChoicesField } from '#ui/fields/choices-field.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { TextField } from '#ui/fields/text-field.tsx'
import { zoneField } from '../model/field-of-path.ts'
import { addZone, removeZone, setZone } from '../model/form-edits.ts'
import classes from './editor.module.css'
import type { PartProps } from './part-props.ts'

/** The zones: names for countries that cost the same. Each is a column of the table of prices. */
export const ZoneList = ({ service, change, problemAt }: PartProps) => {
  const { t } = useTranslation('carriers')
  const countries = useCountryChoices()
  const choices = useMemo(() => [{ value: '*', label: t('prices.allOthers') }, ...countries], [countries, t])
  const add = (): void => {
    let added = 0
    flushSync(() =>
      change('zones', (form, id) => {
        added = id
        return addZone(form, id)
      }),
    )
    focusField(zoneField(added, 'name'))
  }
  return (
    <div>
      {service.zones.map(({ id, name, countries: chosen }, index) => {
        const [nameField, countriesField] = [zoneField(id, 'name'), zoneField(id, 'countries')]
        return (
          <div key={id} className={classes['zone']}>
            <TextField
              name={nameField}
              label={t('prices.zone', { number: index + 1 })}
              value={name}
              problem={problemAt(nameField)}
              onChange={(typed) => change(nameField, setZone(id, { name: typed }))}
            />
            <ChoicesField
              name={countriesField}
              label={t('prices.countries')}
              placeholder={t('prices.countriesHint')}
              values={chosen}
              choices={choices}
              nothingFound={t('nothingFound')}
              clearLabel={t('clear')}
              problem={problemAt(countriesField)}
              onChange={(values) => change(countriesField, setZone(id, { countries: values }))}
            />
            <ActionIcon
              className={classes['remove'] ?? ''}
              aria-label={t('prices.removeZone', { number: index + 1 })}
              disabled={service.zones.length === 1}
              onClick={() => change('zones', removeZone(id))}
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
