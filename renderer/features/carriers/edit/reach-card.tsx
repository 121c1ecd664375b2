import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { ChoicesField } from '#ui/fields/choices-field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { TextField } from '#ui/fields/text-field.tsx'
import { areaField } from '../model/field-of-path.ts'
import { addArea, removeArea, setArea, setPart } from '../model/form-edits.ts'
import { EditorCard } from './editor-card.tsx'
import classes from './editor.module.css'
import type { PartProps } from './part-props.ts'

/** Which countries a service goes to, and which corners of them it leaves out. */
export const ReachCard = (props: PartProps) => {
  const { service, change, problemAt } = props
  const { t } = useTranslation('carriers')
  const countries = useCountryChoices()
  const common = { choices: countries, nothingFound: t('nothingFound'), clearLabel: t('clear') }
  return (
    <EditorCard title={t('parts.reach')}>
      <FieldGrid>
        <FieldCell span={6}>
          <ChoicesField
            {...common}
            name="countriesServed"
            label={t('service.countriesServed')}
            placeholder={t('service.everyCountry')}
            values={service.countriesServed}
            problem={problemAt('countriesServed')}
            onChange={(countriesServed) => change('countriesServed', setPart({ countriesServed }))}
          />
        </FieldCell>
        <FieldCell span={6}>
          <ChoicesField
            {...common}
            name="countriesExcluded"
            label={t('service.countriesExcluded')}
            placeholder={t('service.noCountry')}
            values={service.countriesExcluded}
            problem={problemAt('countriesExcluded')}
            onChange={(countriesExcluded) => change('countriesExcluded', setPart({ countriesExcluded }))}
          />
        </FieldCell>
      </FieldGrid>
      <PostalAreas {...props} />
    </EditorCard>
  )
}

const PostalAreas = ({ service, change, problemAt }: PartProps) => {
  const { t } = useTranslation('carriers')
  const countries = useCountryChoices()
  const add = (): void => {
    const before = new Set(service.areas.map(({ id }) => id))
    let added: number | undefined
    flushSync(() =>
      change('areas', (form, id) => {
        const next = addArea(form, id)
        added = next.areas.find((area) => !before.has(area.id))?.id
        return next
      }),
    )
    if (added !== undefined) focusField(areaField(added, 'country'))
  }
  return (
    <>
      {service.areas.map(({ id, country, prefixes }, index) => {
        const [countryName, prefixesName] = [areaField(id, 'country'), areaField(id, 'prefixes')]
        return (
          <div key={id} className={classes['area']}>
            <ChoiceField
              name={countryName}
              label={t('service.areaCountry')}
              value={country}
              choices={countries}
              nothingFound={t('nothingFound')}
              problem={problemAt(countryName)}
              onChange={(chosen) => change(countryName, setArea(id, { country: chosen }))}
            />
            <TextField
              name={prefixesName}
              label={t('service.areaPrefixes')}
              placeholder="BT, IM, JE"
              value={prefixes}
              isCode
              problem={problemAt(prefixesName)}
              onChange={(typed) => change(prefixesName, setArea(id, { prefixes: typed }))}
            />
            <ActionIcon
              className={classes['remove'] ?? ''}
              aria-label={t('service.removeArea', { number: index + 1 })}
              onClick={() => change('areas', removeArea(id))}
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
        {t('service.addArea')}
      </Button>
    </>
  )
}
