-- AlterTable
ALTER TABLE "User" ADD COLUMN "displayName" TEXT;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN "hidden" DATETIME;

-- CreateTable
CREATE TABLE "Placement" (
    "noteId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "segment" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "score" REAL NOT NULL,
    "isExact" BOOLEAN NOT NULL,

    PRIMARY KEY ("noteId", "position", "state"),
    CONSTRAINT "Placement_noteId_position_fkey" FOREIGN KEY ("noteId", "position") REFERENCES "NoteTarget" ("noteId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Placement_state_idx" ON "Placement"("state");
