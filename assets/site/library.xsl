<?xml version="1.0" encoding="UTF-8"?>
<!-- Documents of a tambon; at the door of all of them the newest, and how many each tambon has. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>
  <xsl:include href="paper.xsl"/>

  <xsl:template match="page" mode="where"><xsl:call-template name="from"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Documents')"/></xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:value-of select="t:plural('%s document', '%s documents', @documents, t:count(@documents))"/>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links">
      <xsl:choose>
        <xsl:when test="@level = 'tambon'">
          <li><a href="{$home}t/{@code}/"><xsl:value-of select="t:say('Plan and projects, year by year')"/></a></li>
          <li><a href="{$home}l/"><xsl:value-of select="t:say('Documents of the whole province')"/></a></li>
          <xsl:if test="@documents &gt; 0"><li><a href="{$top}o/{@code}/documents.csv"><xsl:value-of select="t:say('The list as a table (CSV)')"/></a></li></xsl:if>
        </xsl:when>
        <xsl:otherwise><li><a href="{$top}o/documents.csv"><xsl:value-of select="t:say('The list as a table (CSV)')"/></a></li></xsl:otherwise>
      </xsl:choose>
    </ul>
    <xsl:choose>
      <xsl:when test="@documents = 0 and @level = 'tambon'"><p><xsl:value-of select="t:say('This tambon has not sent its documents. Ask at the tambon office.')"/></p></xsl:when>
      <xsl:when test="@documents = 0"><p><xsl:value-of select="t:say('No office here has sent its documents yet.')"/></p></xsl:when>
      <xsl:otherwise>
        <p class="big"><xsl:value-of select="t:plural('%s document', '%s documents', @documents, t:count(@documents))"/></p>
        <h2><xsl:value-of select="t:say('The newest first')"/></h2>
        <xsl:if test="@documents &gt; @limit"><p class="soft"><xsl:value-of select="t:say('Only the newest %d are listed here.', @limit)"/></p></xsl:if>
        <ul class="rows"><xsl:apply-templates select="document"/></ul>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="place">
      <h2><xsl:value-of select="t:say('Tambon by tambon')"/></h2>
      <table>
        <xsl:for-each select="place">
          <tr><th scope="row"><a href="{$home}l/{@code}/"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></a>
            <br/><span class="soft"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></span></th>
            <td><xsl:value-of select="t:plural('%s document', '%s documents', @documents, t:count(@documents))"/></td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="document">
    <li><h3><a href="{$home}{@href}"><xsl:value-of select="@title"/></a></h3>
      <xsl:if test="@sample"><i><xsl:value-of select="t:say('Sample data')"/></i></xsl:if>
      <p><xsl:call-template name="kind-and-length"/></p>
      <xsl:if test="/page/@level != 'tambon'"><p class="soft"><xsl:call-template name="from"/></p></xsl:if></li>
  </xsl:template>
</xsl:stylesheet>
