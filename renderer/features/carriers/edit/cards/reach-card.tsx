import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { Field, useFieldLabel } from '#contract/field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { focusField } from '#ui/fields/focus-field.ts'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { type FieldPath, ID, rowPath } from '#ui/form/field-path.ts'
import { addRow, removeRow } from '#ui/form/form-state.ts'
import { useField, useFormFields } from '#ui/form/use-field.ts'
import { EditorCard } from './editor-card.tsx'
import classes from '../editor.module.css'
import { SeveralChoicesField } from '../fields/several-choices-field.tsx'
import { type PartProps, useRows } from '../use-service.ts'

/** Which countries a service goes to, and which corners of them it leaves out. */
export const ReachCard = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const countries = useCountryChoices()
  return (
    <EditorCard title={t('parts.reach')}>
      <FieldGrid>
        <FieldCell span={6}>
          <SeveralChoicesField
            path={`${at}.countries_served`}
            choices={countries}
            placeholder={t('service.everyCountry')}
          />
        </FieldCell>
        <FieldCell span={6}>
          <SeveralChoicesField
            path={`${at}.countries_excluded`}
            choices={countries}
            placeholder={t('service.noCountry')}
          />
        </FieldCell>
      </FieldGrid>
      <PostalAreas list={`${at}.postal_codes_excluded`} />
    </EditorCard>
  )
}

const PostalAreas = ({ list }: { readonly list: FieldPath }) => {
  const { t } = useTranslation('carriers')
  const { edit, get } = useFormFields()
  const add = (): void => {
    const added = rowPath(list, get().nextId)
    flushSync(() => edit(addRow(list, {})))
    focusField(`${added}.country_iso_code`)
  }
  return (
    <>
      {useRows(list).map((row, index) => {
        const area = rowPath(list, row[ID])
        return (
          <div key={row[ID]} className={classes['area']}>
            <Field path={`${area}.country_iso_code`} />
            <PrefixesField path={`${area}.prefixes`} />
            <ActionIcon
              className={classes['remove'] ?? ''}
              aria-label={t('service.removeArea', { number: index + 1 })}
              onClick={() => edit(removeRow(area))}
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

const PrefixesField = ({ path }: { readonly path: FieldPath }) => (
  <TextField {...useField(path)} label={useFieldLabel(path).label} placeholder="BT, IM, JE" isCode />
)
