type KeptPathProps = { readonly text: string; readonly path: string }

/** Where a document lies that no program has opened. */
export const KeptPath = ({ text, path }: KeptPathProps) => (
  <div>
    {text} <bdi dir="ltr">{path}</bdi>
  </div>
)
