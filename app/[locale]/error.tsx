'use client';

import { useContext } from 'react';
import { FailureLabels } from '../_site/failure-labels';

/** The page for what broke on our side; it keeps the language, says so plainly, and offers another try. */
export default function Failure() {
  const { title, text, again } = useContext(FailureLabels);
  return (
    <main id="_main" className="prose">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        <button type="button" className="link" onClick={() => location.reload()}>
          {again}
        </button>
      </p>
    </main>
  );
}
