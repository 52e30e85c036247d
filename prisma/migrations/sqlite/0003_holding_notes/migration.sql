-- AlterTable
ALTER TABLE "User" ADD COLUMN "blocked" DATETIME;
ALTER TABLE "User" ADD COLUMN "network" TEXT;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN "bodyHtml" TEXT;
ALTER TABLE "Note" ADD COLUMN "htmlVersion" INTEGER;
ALTER TABLE "Note" ADD COLUMN "size" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Note" ADD COLUMN "root" TEXT;
ALTER TABLE "Note" ADD COLUMN "segment" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Note" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Note" ADD COLUMN "erased" DATETIME;

-- CreateTable
CREATE TABLE "Clock" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seen" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "NetworkBlock" (
    "network" TEXT NOT NULL PRIMARY KEY,
    "since" DATETIME NOT NULL,
    "until" DATETIME NOT NULL
);

-- The notes there are: what they weigh, the thread they are in (that of an answer to a note which is gone begins with
-- the first of its notes that is there), its segment, and whether everybody sees something of it.
UPDATE "Note" SET "size" = length(CAST("bodyValue" AS BLOB)) WHERE "bodyValue" IS NOT NULL;

WITH RECURSIVE "thread" ("id", "root") AS (
    SELECT "id", "id" FROM "Note" WHERE "replyTo" IS NULL OR "replyTo" NOT IN (SELECT "id" FROM "Note")
    UNION ALL
    SELECT "Note"."id", "thread"."root" FROM "Note" JOIN "thread" ON "Note"."replyTo" = "thread"."id"
)
UPDATE "Note" SET "root" = "thread"."root" FROM "thread"
    WHERE "thread"."id" = "Note"."id" AND "thread"."root" <> "Note"."id";

UPDATE "Note" SET "segment" = coalesce(
    (SELECT "segment" FROM "NoteTarget" WHERE "noteId" = coalesce("Note"."root", "Note"."id") AND "position" = 0),
    '');

UPDATE "Note" SET "listed" = true WHERE "root" IS NULL AND EXISTS (
    SELECT 1 FROM "Note" AS "seen" WHERE ("seen"."id" = "Note"."id" OR "seen"."root" = "Note"."id")
    AND "seen"."visibility" = 'public' AND "seen"."deleted" IS NULL AND "seen"."hidden" IS NULL);

-- DropIndex
DROP INDEX "Note_edition_visibility_idx";

-- CreateIndex
CREATE INDEX "Note_edition_visibility_deleted_hidden_segment_idx" ON "Note"("edition", "visibility", "deleted", "hidden", "segment");

-- CreateIndex
CREATE INDEX "Note_edition_listed_segment_created_id_idx" ON "Note"("edition", "listed", "segment", "created", "id");

-- CreateIndex
CREATE INDEX "Note_root_created_id_idx" ON "Note"("root", "created", "id");

-- CreateIndex
CREATE INDEX "Note_visibility_created_idx" ON "Note"("visibility", "created");

-- CreateIndex
CREATE INDEX "NetworkBlock_until_idx" ON "NetworkBlock"("until");

-- CreateIndex
CREATE INDEX "User_network_idx" ON "User"("network");
