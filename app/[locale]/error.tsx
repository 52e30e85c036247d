'use client';

import { useContext, useState } from 'react';
import { FailureLabels } from '../../features/shell/client/FailureProvider';
import { pageTag } from '../../features/shell/client/keep-page';
import { loadAgain } from '../../features/shell/client/load-again';

/**
 * The page for what broke on our side; it keeps the language, says so plainly, and offers another try, at the same
 * place. A page that was there before goes on standing (`keep-page.ts`); then this is a line over it.
 */
export default function Failure() {
  const { title, text, again, part, load } = useContext(FailureLabels);
  const [isKept] = useState(
    () => typeof document !== 'undefined' && document.querySelector(pageTag) !== null,
  );
  if (isKept)
    return (
      <div className="said" role="alert">
        {part}
        <button type="button" className="link" onClick={loadAgain}>
          {load}
        </button>
      </div>
    );
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
