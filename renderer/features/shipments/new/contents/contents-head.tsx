import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Units } from '../model/form.ts'
import { columnsInOrder, useColumnLabel, widthOf } from './columns.ts'
import classes from './contents.module.css'

type ContentsHeadProps = { readonly units: Units; readonly columns: readonly string[] }

const numbers: ReadonlySet<string> = new Set(['quantity', 'weight.value', 'value.amount', 'value.discount'])
const SIZE = 'dimensions.length'

/** The names of the columns, with the units that the whole shipment has. */
export const ContentsHead = ({ columns, units }: ContentsHeadProps) => {
  const { t } = useTranslation('new-shipment')
  const labelOf = useColumnLabel()
  const unitOf: Readonly<Partial<Record<string, string>>> = {
    'weight.value': units.weight,
    [SIZE]: units.dimensions,
    'value.amount': units.value,
  }
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['place']}>
          <VisuallyHidden>{t('contents.row')}</VisuallyHidden>
        </th>
        <th scope="col" className={classes['wide']} style={{ minWidth: '10rem' }}>
          {labelOf('description')}
        </th>
        {columnsInOrder(columns).map((path) => (
          <th
            key={path}
            scope="col"
            className={numbers.has(path) ? classes['number'] : undefined}
            style={{ width: widthOf(path), minWidth: widthOf(path) }}
          >
            {path === SIZE ? t('contents.size') : labelOf(path)}
            {unitOf[path] !== undefined && (
              <span className={classes['unit']}>
                {' '}
                <bdi>{unitOf[path]}</bdi>
              </span>
            )}
          </th>
        ))}
        <th scope="col" className={classes['actions']}>
          <VisuallyHidden>{t('contents.actions')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  )
}
