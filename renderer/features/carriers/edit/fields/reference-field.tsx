import { useTranslation } from 'react-i18next'
import { type FieldProps, TextField } from '#ui/fields/text/text-field.tsx'
import classes from '../editor.module.css'

/** A reference: written while something is new, and fixed from then on, as others refer to it. */
export const ReferenceField = ({ saved, ...field }: FieldProps & { readonly saved: string }) => {
  const { t } = useTranslation('carriers')
  if (saved === '') return <TextField {...field} isCode />
  return (
    <div className={classes['fixed']} title={t('service.referenceFixed')}>
      <span className={classes['fixedLabel']}>{field.label}</span>
      <bdi dir="ltr" className={classes['code']}>
        {saved}
      </bdi>
      {field.problem !== undefined && <span className={classes['wrong']}>{field.problem}</span>}
    </div>
  )
}
