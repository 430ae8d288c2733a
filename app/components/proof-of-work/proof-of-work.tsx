import { useEffect, useRef, useState } from 'react'
import type { OpenForm } from '#server/platform/open-forms.ts'
import { guardForm } from './guard-form.ts'
import { ProofStatus } from './proof-status.tsx'

interface ProofOfWorkProps {
  /** The form in which this stands. */
  of: OpenForm
}

/** Lets the reader's device, and not the reader, show a busy service that a form is meant: by work
 * that costs a person nothing and a machine that sends thousands a lot. Nothing to see or to solve.
 * Without scripts the form goes without it. Stands last in its form; sends the field `proof`. */
export function ProofOfWork({ of: name }: ProofOfWorkProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => guardForm({ field: field.current!, name, onSlow: setIsSlow }), [name])
  return (
    <>
      <input type="hidden" name="proof" ref={field} />
      <ProofStatus isSlow={isSlow} />
    </>
  )
}
