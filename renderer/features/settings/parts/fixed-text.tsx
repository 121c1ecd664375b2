import { Input } from '@mantine/core'
import classes from './parts.module.css'

type FixedTextProps = { readonly label: string; readonly text: string; readonly why: string }

/** What cannot be changed any more, as others refer to it. */
export const FixedText = ({ label, text, why }: FixedTextProps) => (
  <div title={why}>
    <Input.Label labelElement="div">{label}</Input.Label>
    <bdi dir="ltr" className={classes['fixed']}>
      {text}
    </bdi>
  </div>
)
