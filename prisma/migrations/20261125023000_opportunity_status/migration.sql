-- CreateEnum
CREATE TYPE "opportunity_state" AS ENUM ('wanted', 'inTalks', 'signed');

-- CreateTable
CREATE TABLE "opportunity_status" (
    "segment_id" UUID NOT NULL,
    "status" "opportunity_state" NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_by_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opportunity_status_pkey" PRIMARY KEY ("segment_id")
);

-- CreateTable
CREATE TABLE "incentive" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "law_zh" TEXT NOT NULL,
    "law_en" TEXT NOT NULL,
    "document_no" TEXT,
    "valid_until" DATE,
    "applies_to" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source_id" UUID NOT NULL,
    "place" TEXT,

    CONSTRAINT "incentive_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "opportunity_status_released_by_id_idx" ON "opportunity_status"("released_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "incentive_key_key" ON "incentive"("key");

-- CreateIndex
CREATE INDEX "incentive_source_id_idx" ON "incentive"("source_id");

-- AddForeignKey
ALTER TABLE "opportunity_status" ADD CONSTRAINT "opportunity_status_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_status" ADD CONSTRAINT "opportunity_status_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incentive" ADD CONSTRAINT "incentive_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
