'use client';

import { Component, type ContextType, type ReactNode } from 'react';
import { Apart } from './Apart';
import { FailureLabels } from './FailureProvider';
import { loadAgain } from './load-again';

/** Keeps a failure of something that acts on the page to itself: all else goes on, and the page is not touched. */
export class Corner extends Component<{ children: ReactNode }> {
  static override contextType = FailureLabels;
  declare context: ContextType<typeof FailureLabels>;
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Apart>
        <div className="said" role="alert">
          {this.context.part}
          <button type="button" className="link" onClick={loadAgain}>
            {this.context.load}
          </button>
        </div>
      </Apart>
    );
  }
}
