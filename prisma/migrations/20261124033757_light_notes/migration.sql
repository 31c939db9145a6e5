-- CreateTable
CREATE TABLE "light_note" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "light" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "next_step" TEXT NOT NULL,
    "person_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "light_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "light_note_project_id_created_at_idx" ON "light_note"("project_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "light_note" ADD CONSTRAINT "light_note_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
